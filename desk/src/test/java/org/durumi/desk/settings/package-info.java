/** Promises about settings, and about pages that show what the archive kept. */
@NullMarked
package org.durumi.desk.settings;

import org.jspecify.annotations.NullMarked;
