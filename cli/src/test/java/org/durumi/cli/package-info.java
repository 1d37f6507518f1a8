/** The program as a person meets it. */
@NullMarked
package org.durumi.cli;

import org.jspecify.annotations.NullMarked;
