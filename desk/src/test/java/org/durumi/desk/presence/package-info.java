@NullMarked
package org.durumi.desk.presence;

import org.jspecify.annotations.NullMarked;
