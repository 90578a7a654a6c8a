/** Stories over the whole pipeline, told as idemeum's guide tells them. */
package hoist.pipeline;
