@NullMarked
package org.durumi.publisher.paper;

import org.jspecify.annotations.NullMarked;
