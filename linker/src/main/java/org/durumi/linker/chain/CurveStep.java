package org.durumi.linker.chain;

/**
 * What the curve does on one day.
 *
 * @param day so many days after the beginning; halves where a time is uncertain
 * @param atRisk how many cases were still open before it
 * @param returned how many ended by return
 * @param otherwise how many ended by release or death
 * @param open how many were last seen
 * @param error the standard error of the share not returned; 0 where the curve reaches nought
 * @param notReturned the share not yet returned, by Kaplan and Meier
 * @param returnedSoFar the share returned, by Aalen and Johansen
 */
public record CurveStep(
    double day,
    int atRisk,
    int returned,
    int otherwise,
    int open,
    double error,
    Band notReturned,
    Band returnedSoFar) {}
