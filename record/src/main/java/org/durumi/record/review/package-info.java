/** What a person decides about a proposal, and what follows from it. */
@NullMarked
package org.durumi.record.review;

import org.jspecify.annotations.NullMarked;
