package org.durumi.desk.signin;

/**
 * What somebody sees who adds the first password to their account.
 *
 * @param isFresh whether they came in just now
 * @param choice what there is to choose
 */
public record FirstPasswordView(boolean isFresh, JoinView choice) {}
