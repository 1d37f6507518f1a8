package org.durumi.desk.page;

/**
 * One of the values that a field offers.
 *
 * @param code in the address
 * @param name for the person
 */
public record Choice(String code, String name) {}
