/** Planted: this package does not say that nothing in it is null. */
package colearn.testkit.architecture.planted.unmarked.api;
