/** People followed through custody: groups, their chains, the clock, and how long others waited. */
@NullMarked
package org.durumi.linker.chain;

import org.jspecify.annotations.NullMarked;
