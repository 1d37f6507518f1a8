/**
 * A release as a site of plain files: it works from a folder or a memory stick, runs no script and
 * asks nobody for anything.
 */
@NullMarked
package org.durumi.publisher.site;

import org.jspecify.annotations.NullMarked;
