/** How the desk looks and behaves. */
@NullMarked
package org.durumi.desk.settings;

import org.jspecify.annotations.NullMarked;
