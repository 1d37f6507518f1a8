/** What an archive's decisions teach: training passages, and how sure the reader may be. */
@NullMarked
package org.durumi.cli.learn;

import org.jspecify.annotations.NullMarked;
