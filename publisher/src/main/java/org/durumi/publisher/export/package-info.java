/** A release as files, each in the form that somebody's program takes in. */
@NullMarked
package org.durumi.publisher.export;

import org.jspecify.annotations.NullMarked;
