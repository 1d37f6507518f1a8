package org.durumi.reader.english;

import org.durumi.record.event.Agent;

/**
 * Words for somebody who may have done it, as a range of tokens.
 *
 * @param from first token
 * @param to one past the last
 * @param kind what sort of actor
 */
record Actor(int from, int to, Agent.Kind kind) {}
