/**
 * What all pages share: words in two languages, dates, the frame, and how a template becomes a
 * page.
 */
@NullMarked
package org.durumi.desk.page;

import org.jspecify.annotations.NullMarked;
