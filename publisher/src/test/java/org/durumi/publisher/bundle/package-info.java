@NullMarked
package org.durumi.publisher.bundle;

import org.jspecify.annotations.NullMarked;
