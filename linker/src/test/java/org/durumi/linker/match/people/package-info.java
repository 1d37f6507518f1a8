/** Links public sets of people whose truth is known, and says how well: see bench/people. */
@NullMarked
package org.durumi.linker.match.people;

import org.jspecify.annotations.NullMarked;
