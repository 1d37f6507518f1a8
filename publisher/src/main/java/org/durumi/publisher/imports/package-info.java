/** Tables and entities of other programs, mapped to proposals that a person reviews. */
@NullMarked
package org.durumi.publisher.imports;

import org.jspecify.annotations.NullMarked;
