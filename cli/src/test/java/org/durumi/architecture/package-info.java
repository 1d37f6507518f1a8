/** The walls between rooms, as tests. */
@NullMarked
package org.durumi.architecture;

import org.jspecify.annotations.NullMarked;
