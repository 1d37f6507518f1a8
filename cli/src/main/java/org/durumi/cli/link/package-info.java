/** Puts casefiles together into incidents. */
@NullMarked
package org.durumi.cli.link;

import org.jspecify.annotations.NullMarked;
