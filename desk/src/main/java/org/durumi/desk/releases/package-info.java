/** What left the office. */
@NullMarked
package org.durumi.desk.releases;

import org.jspecify.annotations.NullMarked;
