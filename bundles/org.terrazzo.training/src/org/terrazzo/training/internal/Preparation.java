// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.TrainingPlan;

/** Everything that a training's folder begins with. */
record Preparation(TrainingPlan plan, FrozenDataset dataset, Job.Train job) {}
