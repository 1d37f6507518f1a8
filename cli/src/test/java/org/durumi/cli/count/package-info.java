/** Tests of counting from casefiles. */
@NullMarked
package org.durumi.cli.count;

import org.jspecify.annotations.NullMarked;
