/** Letters as they lie on a desk: blocks of text, written as PDF and DOCX. It knows no archive. */
@NullMarked
package org.durumi.publisher.paper;

import org.jspecify.annotations.NullMarked;
