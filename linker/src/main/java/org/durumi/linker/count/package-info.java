/**
 * How many people, at the least and at the most, when every accepted claim is kept and nobody is
 * counted twice. See docs/counting.md.
 */
@NullMarked
package org.durumi.linker.count;

import org.jspecify.annotations.NullMarked;
