/** The demo: a story told as commands through the public APIs, the same to the letter each time it is told. */
@NullMarked
package colearn.local.demo;

import org.jspecify.annotations.NullMarked;
