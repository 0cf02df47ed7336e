# Recovery
