#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Plain PyTorch's side of a comparison: the network, loss and optimiser of org.terrazzo.training.worker, as one writes them in Python.

same_unet.py FOLDER [--channels-last]: reads plan, weights, a batch and an image from the folder; then does what each line of
standard input asks for ("train 5": five steps) and answers with a line of JSON. Driven by step.py.
"""
import json
import math
import resource
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from PIL import Image

IGNORED = 255


def safetensors(file):
    with open(file, "rb") as f:
        header = json.loads(f.read(int.from_bytes(f.read(8), "little")))
        values = f.read()
    return {
        name: torch.from_numpy(np.frombuffer(values, "<f4", math.prod(t["shape"]), t["data_offsets"][0]).reshape(t["shape"]).copy())
        for name, t in header.items()
        if name != "__metadata__"
    }


class Block(nn.Sequential):
    """Convolution, instance normalisation, ReLU."""

    def __init__(self, inputs, outputs, kernel=3, stride=1):
        super().__init__(
            nn.Conv2d(inputs, outputs, kernel, stride, padding=1, bias=False), nn.InstanceNorm2d(outputs, affine=True), nn.ReLU(inplace=True)
        )


class UNet(nn.Module):
    def __init__(self, channels, classes, width, depth, stem):
        super().__init__()
        sizes = [width << level for level in range(depth + 1)]
        self.stem = stem
        self.down = nn.ModuleList()
        for level, size in enumerate(sizes):
            first = Block(channels, size, stem + 2, stem) if level == 0 else Block(sizes[level - 1], size)
            self.down.append(nn.Sequential(first, Block(size, size)))
        self.reduce = nn.ModuleList(nn.Conv2d(2 * size, size, 1, bias=False) for size in sizes[:-1])
        self.up = nn.ModuleList(Block(2 * size, size) for size in sizes[:-1])
        self.head = nn.Conv2d(width, classes * stem * stem, 1)

    def forward(self, x):
        levels = []
        for level, block in enumerate(self.down):
            x = block(x if level == 0 else F.max_pool2d(x, 2))
            levels.append(x)
        for level in reversed(range(len(self.up))):
            x = F.interpolate(self.reduce[level](x), scale_factor=2, mode="nearest")
            x = self.up[level](torch.cat([x, levels[level]], 1))
        return F.pixel_shuffle(self.head(x), self.stem)

    def named(self):
        """Parameters by their names in weights.safetensors."""
        for level, blocks in enumerate(self.down):
            for number, block in enumerate(blocks, 1):
                yield from self.of_block(f"down.{level}.", number, block)
        for level, block in enumerate(self.up):
            yield f"up.{level}.reduce.weight", self.reduce[level].weight
            yield from self.of_block(f"up.{level}.", 1, block)
        yield "head.weight", self.head.weight
        yield "head.bias", self.head.bias

    @staticmethod
    def of_block(prefix, number, block):
        yield f"{prefix}conv{number}.weight", block[0].weight
        yield f"{prefix}norm{number}.weight", block[1].weight
        yield f"{prefix}norm{number}.bias", block[1].bias

    @torch.no_grad()
    def load(self, weights):
        parameters = dict(self.named())
        assert parameters.keys() == weights.keys(), parameters.keys() ^ weights.keys()
        for name, parameter in parameters.items():
            parameter.copy_(weights[name])


def loss_of(logits, labels, class_weights):
    entropy = F.cross_entropy(logits, labels, class_weights, ignore_index=IGNORED)
    labelled = (labels != IGNORED).unsqueeze(1)
    truth = F.one_hot(labels.where(labels != IGNORED, torch.tensor(0)), logits.shape[1]).permute(0, 3, 1, 2) * labelled
    probabilities = logits.softmax(1) * labelled
    pixels = truth.sum((2, 3))
    overlap = (probabilities * truth).sum((2, 3))
    dice = 1 - (2 * overlap + 1) / (probabilities.sum((2, 3)) + pixels + 1)
    present = pixels > 0
    of_crops = (dice * present).sum(1) / present.sum(1).clamp(min=1)
    return entropy + of_crops.sum() / present.any(1).sum().clamp(min=1)


class Peer:
    def __init__(self, folder, channels_last):
        with open(f"{folder}/plan.json") as f:
            plan = json.load(f)
        torch.set_num_threads(plan["resources"]["threads"])
        self.data, self.schedule = plan["data"], plan["schedule"]
        self.layout = torch.channels_last if channels_last else torch.contiguous_format
        net = plan["network"]
        self.net = UNet(net["channels"], net["classes"], net["width"], net["depth"], net["stem"])
        self.net.load(safetensors(f"{folder}/weights.safetensors"))
        self.net.to(memory_format=self.layout)
        self.average = [p.detach().clone() for p in self.net.parameters()]
        self.optimiser = self.adamw()
        batch = safetensors(f"{folder}/batch.safetensors")
        self.images = batch["images"].permute(0, 3, 1, 2).contiguous(memory_format=self.layout)
        self.labels = batch["labels"].long()
        self.class_weights = torch.tensor(self.data["classWeights"], dtype=torch.float32)
        self.image = np.asarray(Image.open(f"{folder}/images/0.png").convert("RGB"))
        self.steps = 0
        self.difference = float(np.abs(self.infer() - safetensors(f"{folder}/probabilities.safetensors")["probabilities"].numpy()).max())

    def adamw(self):
        decay = [p for p in self.net.parameters() if p.ndim > 1]
        other = [p for p in self.net.parameters() if p.ndim == 1]
        groups = [{"params": decay, "weight_decay": self.schedule["weightDecay"]}, {"params": other, "weight_decay": 0}]
        return torch.optim.AdamW(groups, lr=self.schedule["learningRate"])

    def train(self):
        self.steps += 1
        self.optimiser.zero_grad()
        loss = loss_of(self.net(self.images), self.labels, self.class_weights)
        loss.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), self.schedule["clipNorm"])
        self.optimiser.step()
        kept = min(self.schedule["averageDecay"], (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for mean, parameter in zip(self.average, self.net.parameters()):
                mean.mul_(kept).add_(parameter, alpha=1 - kept)
        return float(loss)

    @torch.inference_mode()
    def infer(self):
        mean, deviation = (np.float32(self.data[name]) for name in ("mean", "deviation"))
        values = (self.image.astype(np.float32) / 255 - mean) / deviation
        image = torch.from_numpy(values).permute(2, 0, 1)[None].contiguous(memory_format=self.layout)
        return self.net(image).softmax(1)[0].numpy()

    def answer(self, task, count):
        start = time.perf_counter()
        found = [{"train": self.train, "infer": self.infer}[task]() for _ in range(count)]
        seconds = time.perf_counter() - start
        return {"seconds": seconds, "losses": found if task == "train" else [], "peakKiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}


peer = Peer(sys.argv[1], "--channels-last" in sys.argv)
print(json.dumps({"ready": True, "difference": peer.difference, "torch": torch.__version__}), flush=True)
for line in sys.stdin:
    task, count = line.split()
    print(json.dumps(peer.answer(task, int(count))), flush=True)
