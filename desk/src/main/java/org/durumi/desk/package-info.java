/** The desk: a local web application over the archive, for a person who reviews reports. */
@NullMarked
package org.durumi.desk;

import org.jspecify.annotations.NullMarked;
