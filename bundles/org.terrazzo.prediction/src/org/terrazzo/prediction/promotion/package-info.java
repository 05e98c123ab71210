// SPDX-License-Identifier: EPL-2.0
/** Which model a project works with: a candidate is weighed against the current one, and somebody decides. */
package org.terrazzo.prediction.promotion;
