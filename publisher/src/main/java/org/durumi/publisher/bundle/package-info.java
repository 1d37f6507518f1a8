/** Sealed bundles: reports and decisions from one office to another, by memory stick. */
@NullMarked
package org.durumi.publisher.bundle;

import org.jspecify.annotations.NullMarked;
