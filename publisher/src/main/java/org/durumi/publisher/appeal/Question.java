package org.durumi.publisher.appeal;

/**
 * What the family, or the office, is asked.
 *
 * @param number from 1
 * @param key what the answer goes by
 * @param isRequired whether the receiver does nothing without it
 * @param text the question
 */
public record Question(int number, String key, boolean isRequired, String text) {}
