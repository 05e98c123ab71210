// SPDX-License-Identifier: EPL-2.0
/** What correcting the drafts of one training after the other took, beside what each training scored. */
package org.terrazzo.prediction.corrections;
