"""The teacher: a pretrained encoder fine-tuned for tags, trees and names, whose soft labels the student learns from."""
