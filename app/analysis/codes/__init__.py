"""Codes that identify something: CUIT, file numbers, purchases, postcodes. One file each."""
