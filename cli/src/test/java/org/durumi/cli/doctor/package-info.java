/** What the doctor finds. */
@NullMarked
package org.durumi.cli.doctor;

import org.jspecify.annotations.NullMarked;
