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

    def seconds(self, task, count):
        return self.ask(task, count)["seconds"] / count

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
    """Seconds of each round, by peer."""
    return [[peer.seconds(task, count) for peer in peers] for _ in range(options.rounds)]


def tell(what, peers, times):
    for index, peer in enumerate(peers):
        ratio = median(t[0] / t[index] for t in times)
        spread = [t[index] for t in times]
        print(f"{what}, {peer.name}: {median(spread):.3f} s ({min(spread):.3f} to {max(spread):.3f}); Terrazzo takes {ratio:.2f} of that")


def memory(peers):
    for peer in peers:
        print(f"peak memory after training, {peer.name}: {peer.ask('train', 1)['peakKiB'] / 1024:.0f} MiB")


def crops(peer, step):
    batch, count = 4, 30
    needed = batch / step
    for task, what in [("crops", "of decoded images"), ("regions", "read by region")]:
        peer.ask(task, 5)
        drawn = batch / median(peer.seconds(task, count) for _ in range(5))
        print(f"crops {what}: {drawn:.0f} a second, {drawn / needed:.0f} times what the step takes ({needed:.1f} a second)")
    peer.ask("decode", 8)
    print(f"images of 512 x 512 decoded with their masks, by one thread: {1 / peer.seconds('decode', 40):.0f} a second")
    fed = [(peer.seconds("fed", 2 * options.steps), peer.seconds("train", 2 * options.steps)) for _ in range(options.rounds)]
    print(f"a step that is fed by the queue takes {median(a / b for a, b in fed):.3f} of one with a batch at hand")


with tempfile.TemporaryDirectory() as folder:
    print(f"width {options.width}, depth 4, stem {options.stem}, 5 classes, crop 256, batch 4; {options.threads} threads; image of 512 x 512", flush=True)
    peers = [terrazzo(folder), python("PyTorch", folder), python("PyTorch, channels last", folder, "--channels-last")]
    check(peers)
    training = rounds(peers, "train", options.steps)
    tell("training step", peers, training)
    memory(peers)
    rounds(peers, "infer", 1)
    tell("inference", peers, rounds(peers, "infer", options.steps))
    crops(peers[0], median(t[0] for t in training))
    for peer in peers:
        peer.end()
