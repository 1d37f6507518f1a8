package org.durumi.cli.doctor;

/**
 * What was found about one thing.
 *
 * @param check what was looked at, such as disk.space
 * @param grade how it stands
 * @param sentence what was found
 * @param remedy what to do; empty where all is fine
 */
record Finding(String check, Grade grade, String sentence, String remedy) {}
