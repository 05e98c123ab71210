#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Compares Terrazzo's training step, inference and memory with plain PyTorch's for the same network. Started by releng/benchmarks/step.

The peers take turns, round after round, so that whatever else the machine does meets all of them. Before anything is timed, they
must agree: on the probabilities of an image, and on the losses of the first steps.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import namedtuple
from statistics import median

parser = argparse.ArgumentParser(prog="step")
parser.add_argument("--java", required=True)
parser.add_argument("--class-path", required=True)
parser.add_argument("--natives", required=True)
parser.add_argument("--width", type=int, default=16)
parser.add_argument("--stem", type=int, default=1)
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--rounds", type=int, default=7)
parser.add_argument("--steps", type=int, default=3, help="steps, and images, per round")
options = parser.parse_args()
here = os.path.dirname(os.path.abspath(__file__))


Time = namedtuple("Time", "wall processor")


class Peer:
    def __init__(self, name, command, **environment):
        self.name = name
        threads = {"OMP_NUM_THREADS": str(options.threads)}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, **threads, **environment}
        )
        self.ready = self.read()

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"step: {self.name} ended with {self.process.wait()}")
        return json.loads(line)

    def ask(self, task, count):
        self.process.stdin.write(f"{task} {count}\n")
        self.process.stdin.flush()
        return self.read()

    def measure(self, task, count):
        before = self.processor()
        wall = self.ask(task, count)["seconds"]
        return Time(wall / count, (self.processor() - before) / count)

    def processor(self):
        """Seconds that the process and its threads have computed: hardly changed by whatever else the machine does."""
        with open(f"/proc/{self.process.pid}/stat") as f:
            fields = f.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def terrazzo(folder):
    """With the options and the environment of the child process: see ChildCommand."""
    command = [options.java, "-Xmx512m", "-XX:MaxDirectMemorySize=512m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"]
    command += ["-Dai.djl.offline=true", "--enable-native-access=ALL-UNNAMED", "-cp", options.class_path, "org.terrazzo.benchmarks.StepPeer"]
    command += [folder, str(options.width), str(options.stem), str(options.threads)]
    return Peer("Terrazzo", command, PYTORCH_LIBRARY_PATH=options.natives, OMP_WAIT_POLICY="PASSIVE")


def python(name, folder, *more):
    return Peer(name, [sys.executable, f"{here}/same_unet.py", folder, *more])


def check(peers):
    """What is compared must be the same."""
    expected = peers[0].ask("train", 3)["losses"]
    for peer in peers[1:]:
        assert peer.ready["difference"] < 1e-4, f"{peer.name}: probabilities differ by {peer.ready['difference']}"
        losses = peer.ask("train", 3)["losses"]
        assert all(abs(a - b) < 2e-3 * a for a, b in zip(expected, losses)), f"{peer.name}: losses {losses} instead of {expected}"
        print(f"{peer.name} ({peer.ready['torch']}): probabilities differ by {peer.ready['difference']:.1e} at most, losses {losses} and {expected}")


def rounds(peers, task, count):
    """The times of each round, by peer."""
    return [[peer.measure(task, count) for peer in peers] for _ in range(options.rounds)]


def tell(what, peers, times):
    for index, peer in enumerate(peers):
        own = [t[index] for t in times]
        first = [t[0] for t in times]
        wall = median(a.wall / b.wall for a, b in zip(first, own))
        best = min(t.wall for t in first) / min(t.wall for t in own)
        processor = median(a.processor / b.processor for a, b in zip(first, own))
        print(
            f"{what}, {peer.name}: median {median(t.wall for t in own):.3f} s, best {min(t.wall for t in own):.3f} s, processor "
            f"{median(t.processor for t in own):.3f} s; Terrazzo takes {wall:.2f}, {best:.2f} and {processor:.2f} of these",
            flush=True,
        )


def memory(peers):
    for peer in peers:
        print(f"peak memory after training, {peer.name}: {peer.ask('train', 1)['peakKiB'] / 1024:.0f} MiB")


def crops(peer, steps):
    batch, count = 4, 30
    step = Time(median(t.wall for t in steps), median(t.processor for t in steps))
    for task, what in [("crops", "of decoded images"), ("regions", "read by region")]:
        peer.ask(task, 5)
        times = [peer.measure(task, count) for _ in range(options.rounds)]
        wall, processor = median(t.wall for t in times), median(t.processor for t in times)
        print(
            f"crops {what}: {batch / wall:.0f} a second, {step.wall / wall:.0f} times what the step takes ({batch / step.wall:.1f} a second); "
            f"{100 * processor / step.processor:.1f} % of the step's processor"
        )
    peer.ask("decode", 8)
    print(f"images of 512 x 512 decoded with their masks, by one thread: {1 / peer.measure('decode', 40).wall:.0f} a second")
    fed = [(peer.measure("fed", 2 * options.steps), peer.measure("train", 2 * options.steps)) for _ in range(options.rounds)]
    print(f"a step that is fed by the queue takes {median(a.wall / b.wall for a, b in fed):.3f} of one with a batch at hand")


with tempfile.TemporaryDirectory() as folder:
    print(f"width {options.width}, depth 4, stem {options.stem}, 5 classes, crop 256, batch 4; {options.threads} threads; image of 512 x 512", flush=True)
    peers = [terrazzo(folder), python("PyTorch", folder), python("PyTorch, channels last", folder, "--channels-last")]
    check(peers)
    training = rounds(peers, "train", options.steps)
    tell("training step", peers, training)
    memory(peers)
    rounds(peers, "infer", 1)
    tell("inference", peers, rounds(peers, "infer", options.steps))
    crops(peers[0], [t[0] for t in training])
    for peer in peers:
        peer.end()
