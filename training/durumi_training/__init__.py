"""Trains Durumi's small encoder. See ../README.md."""
