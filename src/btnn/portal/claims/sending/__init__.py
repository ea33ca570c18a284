"""A request that is ready goes off: to which body, as which case, with which papers; what the person gets back.

routing    which body receives it (Đ41.4)
mapping    the content as an entry of the case and its people
commands   the only writers
queries    the only readers
paper      Mẫu 01/BTNN as it is printed
letters    what the person is told by mail
"""
