// SPDX-License-Identifier: EPL-2.0
/** Works out a training's plan from its data and the machine; pure but for reading pixels. */
package org.terrazzo.training.internal.plan;
