/** What people allow to be told of them. */
@NullMarked
package org.durumi.desk.consents;

import org.jspecify.annotations.NullMarked;
