/** What leaves the office: incidents as they may be told outside, and nothing else. */
@NullMarked
package org.durumi.publisher.release;

import org.jspecify.annotations.NullMarked;
