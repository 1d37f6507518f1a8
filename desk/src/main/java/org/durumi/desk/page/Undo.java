package org.durumi.desk.page;

/**
 * What takes back with one press what was just done.
 *
 * @param action where its form goes
 * @param name the name of the value that it sends
 * @param value which of what was done
 */
public record Undo(String action, String name, String value) {}
