/** Reading reports into casefiles. */
@NullMarked
package org.durumi.cli.read;

import org.jspecify.annotations.NullMarked;
