// SPDX-License-Identifier: EPL-2.0
/** Which images are worth annotating next. */
package org.terrazzo.prediction.ranking;
