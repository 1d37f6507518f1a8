/** Where an archive lies, how it is made there and how it is opened. */
@NullMarked
package org.durumi.archive.place;

import org.jspecify.annotations.NullMarked;
