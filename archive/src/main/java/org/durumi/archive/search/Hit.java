package org.durumi.archive.search;

/**
 * A report that was found.
 *
 * @param number the report's number
 * @param score how well it fits, 0 or more; comparable within one search only
 * @param title its whole title, with what was asked for highlighted
 * @param passage the best passage of its text
 */
public record Hit(long number, double score, Snippet title, Snippet passage) {}
