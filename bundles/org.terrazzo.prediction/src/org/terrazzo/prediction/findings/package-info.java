// SPDX-License-Identifier: EPL-2.0
/** What stands behind the numbers of evaluations and analyses: the images and places of an error, the sizes of objects. */
package org.terrazzo.prediction.findings;
