@NullMarked
package org.durumi.publisher.appeal;

import org.jspecify.annotations.NullMarked;
